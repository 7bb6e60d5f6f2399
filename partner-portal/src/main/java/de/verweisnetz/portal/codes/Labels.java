package de.verweisnetz.portal.codes;

import de.verweisnetz.portal.api.Code;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Labels of codes in one language; a code that no list knows stands for itself. */
public record Labels(Map<String, List<Code>> lists, String language) {

    /** A code and its label, for a choice. */
    public record Option(String code, String label) {}

    public String of(String list, String code) {
        return find(list, code).map(found -> found.label(language)).orElse(code);
    }

    /** Topic with its group, such as "Arbeitsrecht: Lohn". */
    public String topic(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? of("topic", code) : of("topic", code.substring(0, dot)) + ": " + of("topic", code);
    }

    public String language(String code) {
        return find("language", code).map(found -> found.label(language)).orElseGet(() -> Locale.forLanguageTag(code)
                .getDisplayLanguage(Locale.forLanguageTag(language)));
    }

    public List<Option> options(String list) {
        return codes(list).stream()
                .map(code -> new Option(code.code(), code.label(language)))
                .toList();
    }

    /** Whether the node takes free text of a kind; while it has not said so, it takes none. */
    public boolean takesText(String kind) {
        return find("free-text", kind).isPresent();
    }

    /** OTHER has to be explained: it is no choice where the node takes no explanation. */
    public List<Option> declineReasons() {
        return options("decline-reason").stream()
                .filter(reason -> !reason.code().equals("OTHER") || takesText("DECLINE"))
                .toList();
    }

    /** Topics of the first level. */
    public List<Option> topicGroups() {
        return codes("topic").stream()
                .filter(code -> code.parent() == null)
                .map(code -> new Option(code.code(), code.label(language)))
                .toList();
    }

    /** Topics of the second level under one of the first. */
    public List<Option> topicsIn(String group) {
        return codes("topic").stream()
                .filter(code -> Objects.equals(code.parent(), group))
                .map(code -> new Option(code.code(), code.label(language)))
                .toList();
    }

    /** Whether telling this topic tells something about health, origin, sexual life or union membership (GDPR art. 9). */
    public boolean isSpecialCategory(String topic) {
        int dot = topic.indexOf('.');
        return find("topic", topic).map(Code::specialCategory).orElse(false)
                || (dot > 0 && isSpecialCategory(topic.substring(0, dot)));
    }

    /** Whether centres of a type take no referrals, as authorities do. */
    public boolean isSignpostOnly(String centreType) {
        return find("centre-type", centreType).map(Code::signpostOnly).orElse(false);
    }

    /** Whether a carrier is a public body, which gets no contact data. */
    public boolean isPublicBody(String carrier) {
        return find("carrier", carrier).map(Code::publicBody).orElse(false);
    }

    private List<Code> codes(String list) {
        return lists.getOrDefault(list, List.of());
    }

    private Optional<Code> find(String list, String code) {
        return codes(list).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
