package xianghui.spreadsheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.ss.formula.Formula;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.util.CellReference;

/** Spells out the formulas of one sheet of Excel 97 to 2003 that only add and subtract; of all others it tells nothing. */
final class BiffFormulas {

    private static final int LONGEST = 1_000;

    /** Bytes of a shared formula's record before its tokens. */
    private static final int SHARED_FRAME = 14;

    private static final Set<Class<? extends Ptg>> TOKENS = Set.of(
            RefPtg.class,
            AreaPtg.class,
            IntPtg.class,
            NumberPtg.class,
            AddPtg.class,
            SubtractPtg.class,
            UnaryPlusPtg.class,
            UnaryMinusPtg.class,
            ParenthesisPtg.class);

    private final Budget budget;
    private final Map<CellReference, SharedFormulaRecord> shared = new HashMap<>();

    BiffFormulas(Budget budget) {
        this.budget = budget;
    }

    /** Takes the formula of several cells, of which that one is the first. */
    void add(SharedFormulaRecord formula, FormulaRecord first) {
        CellReference cell = first.getFormula().getExpReference();
        byte[] content = formula.serialize();
        int tokens = Byte.toUnsignedInt(content[SHARED_FRAME - 2]) | Byte.toUnsignedInt(content[SHARED_FRAME - 1]) << 8;
        if (cell != null && tokens <= LONGEST && content.length == SHARED_FRAME + tokens) {
            shared.put(cell, formula);
        }
    }

    /** The formula without its equals sign; empty if it is of another kind. */
    String text(FormulaRecord record) {
        try {
            Ptg[] tokens = tokens(record);
            boolean plain = tokens.length > 0 && Arrays.stream(tokens).allMatch(BiffFormulas::isPlain);
            return plain ? FormulaRenderer.toFormulaString(null, tokens) : "";
        } catch (RuntimeException e) {
            // Its result is read all the same.
            return "";
        }
    }

    private Ptg[] tokens(FormulaRecord record) {
        Formula formula = record.getFormula();
        CellReference group = formula.getExpReference();
        SharedFormulaRecord common = group == null ? null : shared.get(group);
        if (common != null) {
            return budget.takeFormula(common.getRecordSize()) ? common.getFormulaTokens(record) : new Ptg[0];
        }
        int length = formula.getEncodedTokenSize();
        // Behind the tokens stand arrays, whose size need not be true.
        boolean only = formula.getEncodedSize() == length + 2;
        return group == null && only && length <= LONGEST && budget.takeFormula(length)
                ? formula.getTokens()
                : new Ptg[0];
    }

    private static boolean isPlain(Ptg token) {
        if (token instanceof AttrPtg attribute) {
            return attribute.isSum() || attribute.isSpace() || attribute.isSemiVolatile();
        }
        if (token instanceof FuncVarPtg function) {
            return function.getName().equals("SUM");
        }
        return TOKENS.contains(token.getClass());
    }
}
