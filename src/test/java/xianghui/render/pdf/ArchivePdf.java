package xianghui.render.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF, which looks nothing up outside, whether a PDF can be kept for good (PDF/A-2b, ISO 19005-2) and read by
 * those who cannot see it (what of PDF/UA-1, ISO 14289-1, a machine can check).
 */
public final class ArchivePdf {

    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivePdf() {}

    /**
     * What veraPDF says of it.
     *
     * @param checks how many were made
     * @param broken the clauses that do not hold, with the first place each
     */
    public record Verdict(int checks, List<String> broken) {}

    /** The same, of a PDF that is asked for everything that ours claim to be. */
    public static Verdict of(Path pdf) throws IOException {
        int checks = 0;
        List<String> broken = new ArrayList<>();
        for (PDFAFlavour flavour : FLAVOURS) {
            Verdict verdict = of(pdf, flavour);
            checks += verdict.checks();
            broken.addAll(verdict.broken());
        }
        return new Verdict(checks, broken);
    }

    private static Verdict of(Path pdf, PDFAFlavour flavour) throws IOException {
        try (var content = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> broken = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> flavour + " " + one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage() + " at "
                            + one.getLocation().getContext())
                    .toList();
            return new Verdict(result.getTotalAssertions(), broken);
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException(e);
        }
    }
}
