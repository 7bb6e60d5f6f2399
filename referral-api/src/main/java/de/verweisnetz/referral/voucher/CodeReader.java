package de.verweisnetz.referral.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a code as people type and dictate it: any case, any hyphens, look-alike letters of three alphabets. */
@ApplicationScoped
public class CodeReader {
    /** Latin, Cyrillic and Greek capitals, each above the character it is taken for. */
    private static final String LOOK_ALIKES = "OIL" + "АВЕКМНОРСТУХІЇЈЅЗҮԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ";

    private static final String TAKEN_FOR = "011" + "ABEKMH0PCTYX11JS3YQW" + "ABEZH1KMN0PTYXCM";

    private final String node;

    @Inject
    public CodeReader(@ConfigProperty(name = "verweisnetz.node.code") String node) {
        this.node = node;
    }

    protected CodeReader() {
        this("");
    }

    /** What was entered, or nothing when it cannot be a code: a typing error. */
    public Optional<PresentedCode> read(String entered) {
        var characters = normalise(entered);
        if (!Crockford.contains(characters)) {
            return Optional.empty();
        }
        return switch (characters.length()) {
            case VoucherCode.LOCATOR -> Optional.of(new PresentedCode.Reference(node + "-" + characters));
            case VoucherCode.NODE + VoucherCode.LOCATOR -> Optional.of(reference(characters));
            case VoucherCode.LENGTH -> full(characters);
            default -> Optional.empty();
        };
    }

    private static PresentedCode reference(String characters) {
        return new PresentedCode.Reference(
                characters.substring(0, VoucherCode.NODE) + "-" + characters.substring(VoucherCode.NODE));
    }

    private static Optional<PresentedCode> full(String characters) {
        return CheckCharacters.match(characters)
                ? Optional.of(new PresentedCode.Full(VoucherCode.of(characters)))
                : Optional.empty();
    }

    static String normalise(String entered) {
        // Taken apart, a letter loses its accents: nobody means another character by them here.
        var text = Normalizer.normalize(entered, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        var characters = new StringBuilder();
        text.chars().filter(c -> !isSeparator(c)).forEach(c -> characters.append(read((char) c)));
        return characters.toString();
    }

    private static boolean isSeparator(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> c == '.' || c == '/' || c == '\u2212';
        };
    }

    private static char read(char entered) {
        if (Character.isDigit(entered)) {
            return Character.forDigit(Character.digit(entered, 10), 10);
        }
        int place = LOOK_ALIKES.indexOf(entered);
        return place < 0 ? entered : TAKEN_FOR.charAt(place);
    }
}
