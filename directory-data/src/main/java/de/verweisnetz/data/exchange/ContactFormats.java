package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether phone numbers, e-mail addresses and links are well formed, wherever a document holds them. */
public final class ContactFormats {
    private static final String REGION = "DE";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{4,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
    private static final Set<String> LINKS = Set.of("url", "website", "booking_url", "logo", "uri");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<Malformed> found = new ArrayList<>();

    private ContactFormats() {}

    /**
     * A contact that cannot be right.
     *
     * @param pointer JSON pointer into the document
     * @param code BAD_PHONE, BAD_EMAIL or BAD_URL
     */
    public record Malformed(String pointer, FindingCode code) {}

    /** The malformed ones, in the order of the document. */
    public static List<Malformed> malformed(JsonNode document) {
        ContactFormats formats = new ContactFormats();
        formats.look("", "", document);
        return List.copyOf(formats.found);
    }

    private void look(String pointer, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean inPhones = name.equals("phones") && field.getKey().equals("number");
                look(pointer + "/" + escaped(field.getKey()), inPhones ? "phone" : field.getKey(), field.getValue());
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(pointer + "/" + i, name, node.get(i));
            }
        } else if (node.isTextual() && !node.asText().isBlank()) {
            check(pointer, name, node.asText().strip());
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void check(String pointer, String name, String value) {
        if (name.equals("phone") && !isPhone(value)) {
            found.add(new Malformed(pointer, FindingCode.BAD_PHONE));
        } else if (name.equals("email") && !EMAIL.matcher(value).matches()) {
            found.add(new Malformed(pointer, FindingCode.BAD_EMAIL));
        } else if (LINKS.contains(name) && !isLink(value)) {
            found.add(new Malformed(pointer, FindingCode.BAD_URL));
        }
    }

    static boolean isPhone(String value) {
        try {
            PhoneNumber number = PHONES.parse(value, REGION);
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
            URI link = new URI(value);
            // A name with an umlaut is no host in the eyes of this class, but one in those of a browser.
            String host = link.getHost() == null ? link.getAuthority() : link.getHost();
            return link.getScheme() != null
                    && SCHEMES.contains(link.getScheme().toLowerCase(Locale.ROOT))
                    && host != null
                    && host.contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
