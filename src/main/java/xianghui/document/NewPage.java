package xianghui.document;

/** Everything after this stands on a new page. */
public record NewPage() implements Block {

    @Override
    public void writeTo(BlockWriter writer) {
        writer.newPage(this);
    }
}
