package de.verweisnetz.directory.duplicates;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts in the form in which two spellings of the same thing are equal. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    // "ae" may stand for "ä": both sides lose the e, so that ä = ae = a.
    private static final Pattern TYPED_UMLAUT = Pattern.compile("([aou])e");
    private static final Pattern STREET = Pattern.compile("str(asse)?\\b");
    // The number that ends the line, so that "Straße des 17. Juni 135" is at 135; of a range the first.
    private static final Pattern HOUSE =
            Pattern.compile("^(.*?\\D)\\s*(\\d+)\\s*([a-z]?)\\s*(?:[-–/+]\\s*\\d+\\s*[a-z]?)?$");
    // Legal forms and words that say nothing; those of one letter, as in e. V., go anyway.
    private static final Set<String> SILENT = Set.of(
            "ev",
            "gmbh",
            "ggmbh",
            "gemeinnutzige",
            "gemeinnutziger",
            "der",
            "die",
            "das",
            "des",
            "den",
            "dem",
            "und",
            "fur",
            "in",
            "im",
            "am",
            "an",
            "zu",
            "zur",
            "zum",
            "von",
            "vom",
            "bei",
            "mit",
            "the",
            "of",
            "and",
            "for");
    private static final String REGION = "DE";

    private Folded() {}

    /** The words of a name that tell something. */
    static Set<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(name)))
                .filter(word -> word.length() > 1 && !SILENT.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Letters and digits only. */
    public static String letters(String text) {
        return BETWEEN_WORDS.matcher(fold(text)).replaceAll("");
    }

    /** E.164; a number without a prefix is German. Nothing where it is no number. */
    public static Optional<String> phone(String number) {
        var library = PhoneNumberUtil.getInstance();
        try {
            var parsed = library.parse(number, REGION);
            return library.isPossibleNumber(parsed)
                    ? Optional.of(library.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    static Optional<String> email(String address) {
        var folded = address.strip().toLowerCase(Locale.ROOT);
        return folded.indexOf('@') > 0 ? Optional.of(folded) : Optional.empty();
    }

    /** Postcode, street and house number; nothing where one of them is missing. */
    static Optional<String> address(String postcode, String line) {
        var house = HOUSE.matcher(fold(line).strip());
        var code = letters(postcode);
        if (code.isEmpty() || !house.matches()) {
            return Optional.empty();
        }
        var street = STREET.matcher(house.group(1).strip()).replaceAll("str");
        return Optional.of(
                code + "|" + BETWEEN_WORDS.matcher(street).replaceAll("") + "|" + house.group(2) + house.group(3));
    }

    private static String fold(String text) {
        var lower = text.toLowerCase(Locale.GERMAN).replace("ß", "ss");
        var plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return TYPED_UMLAUT.matcher(plain).replaceAll("$1");
    }
}
