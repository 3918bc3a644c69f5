package xianghui.render.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;

/** Finds our styles in an outline, by id or, where an editor has renumbered them, by name. */
final class WordStyles {

    private final Map<String, String> idsInOutline = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    WordStyles(@Nullable XWPFStyles styles) {
        for (ParagraphStyle style : ParagraphStyle.values()) {
            find(styles, style.styleId(), style.officeName());
        }
        for (CellStyle style : CellStyle.values()) {
            find(styles, style.styleId(), style.officeName());
        }
    }

    private void find(@Nullable XWPFStyles styles, String styleId, String name) {
        XWPFStyle named = styles == null ? null : styles.getStyleWithName(name);
        if (named != null) {
            idsInOutline.put(styleId, named.getStyleId());
        } else if (styles == null || !styles.styleExist(styleId)) {
            missing.add(name);
        }
    }

    String id(ParagraphStyle style) {
        return idsInOutline.getOrDefault(style.styleId(), style.styleId());
    }

    String id(CellStyle style) {
        return idsInOutline.getOrDefault(style.styleId(), style.styleId());
    }

    /** The names of the styles that the outline lacks. */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
