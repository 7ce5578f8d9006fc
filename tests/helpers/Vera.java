import java.io.FileInputStream;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks files against standards and prints what fails: Vera ua1,2a file.pdf ... */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int index = 1; index < arguments.length; index++) {
            for (String standard : arguments[0].split(",")) {
                check(arguments[index], PDFAFlavour.fromString(standard));
            }
        }
    }

    private static void check(String file, PDFAFlavour standard) throws Exception {
        try (InputStream data = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(data, standard)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            String verdict = result.isCompliant() ? "pass" : "fail";
            String failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .collect(Collectors.joining("; "));
            System.out.println(String.join("\t", file, standard.getId(), verdict,
                    failures.replaceAll("\\s+", " ")));
        }
    }
}
