package xianghui.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The texts that cells name by their number. */
final class SharedStringsPart {

    private final List<String> texts = new ArrayList<>();
    private final BitSet wholly = new BitSet();
    private final BitSet notWholly = new BitSet();

    /** None. */
    SharedStringsPart() {}

    SharedStringsPart(XmlPart xml, Budget budget) throws RefusedFileException {
        int root = xml.depth();
        while (xml.child(root)) {
            if (xml.name().equals("si")) {
                add(RichText.read(xml));
                if (texts.size() > budget.limits().cells()
                        || !budget.takeText(texts.get(texts.size() - 1).length())) {
                    throw xml.large();
                }
            }
        }
        xml.finish();
    }

    private void add(RichText text) {
        wholly.set(texts.size(), text.strike() == RichText.Strike.WHOLLY);
        notWholly.set(texts.size(), text.strike() == RichText.Strike.NOT_WHOLLY);
        texts.add(text.text());
    }

    int size() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    boolean isStruck(int index, boolean byStyle) {
        return wholly.get(index) || byStyle && !notWholly.get(index);
    }
}
