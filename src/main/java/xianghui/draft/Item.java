package xianghui.draft;

import java.util.List;
import org.w3c.dom.Element;

/** A paragraph or a table of a Word document. */
public sealed interface Item permits Passage, Grid {

    /** What a reader sees of it, stripped. */
    String words();

    /** Its paragraphs. */
    List<Passage> passages();

    /** The element that it is read from. */
    Element element();
}
