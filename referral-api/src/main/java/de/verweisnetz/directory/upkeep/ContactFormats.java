package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import de.verweisnetz.platform.problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether phone numbers, e-mail addresses and links are well formed, wherever a document holds them. */
final class ContactFormats {
    private static final String REGION = "DE";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{4,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
    private static final Set<String> LINKS = Set.of("url", "website", "booking_url", "logo", "uri");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<FieldError> errors = new ArrayList<>();

    private ContactFormats() {}

    /** The malformed ones, by pointer. */
    static List<FieldError> errors(JsonNode document) {
        var formats = new ContactFormats();
        formats.look("", "", document);
        return List.copyOf(formats.errors);
    }

    private void look(String pointer, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                var inPhones = name.equals("phones") && field.getKey().equals("number");
                look(pointer + "/" + field.getKey(), inPhones ? "phone" : field.getKey(), field.getValue());
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(pointer + "/" + i, name, node.get(i));
            }
        } else if (node.isTextual() && !node.asText().isBlank()) {
            check(pointer, name, node.asText().strip());
        }
    }

    private void check(String pointer, String name, String value) {
        if (name.equals("phone") && !isPhone(value)) {
            errors.add(FieldError.at(pointer, "bad-phone"));
        } else if (name.equals("email") && !EMAIL.matcher(value).matches()) {
            errors.add(FieldError.at(pointer, "bad-email"));
        } else if (LINKS.contains(name) && !isLink(value)) {
            errors.add(FieldError.at(pointer, "bad-url"));
        }
    }

    static boolean isPhone(String value) {
        try {
            var number = PHONES.parse(value, REGION);
            return PHONES.isValidNumber(number) || isHelpline(number);
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** 110, 112, 116 016: the lists of short numbers do not know all of them. */
    private static boolean isHelpline(PhoneNumber number) {
        return String.valueOf(number.getNationalNumber()).startsWith("11")
                && SHORT.isPossibleShortNumberForRegion(number, REGION);
    }

    private static boolean isLink(String value) {
        try {
            var link = new URI(value);
            return link.getScheme() != null
                    && SCHEMES.contains(link.getScheme().toLowerCase(java.util.Locale.ROOT))
                    && link.getHost() != null
                    && link.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
