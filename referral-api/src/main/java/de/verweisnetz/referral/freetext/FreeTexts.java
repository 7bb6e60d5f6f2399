package de.verweisnetz.referral.freetext;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.directory.OfferedCodes;
import de.verweisnetz.platform.freetext.FreeTextRule;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The one door for free texts of referrals: lets pass what the node allows and what names nobody. */
@ApplicationScoped
public class FreeTexts implements OfferedCodes {
    private static final String NONE = "none";

    private final Set<FreeTextKind> allowed;

    /**
     * @param allowed the kinds by their names, or "none"; a name that is no kind stops the start
     */
    @Inject
    FreeTexts(@ConfigProperty(name = "verweisnetz.referral.free-texts") List<String> allowed) {
        this.allowed = EnumSet.noneOf(FreeTextKind.class);
        allowed.stream()
                .map(String::strip)
                .filter(name -> !name.equals(NONE))
                .forEach(name -> this.allowed.add(kind(name)));
    }

    protected FreeTexts() {
        this(List.of(NONE));
    }

    public boolean allows(FreeTextKind kind) {
        return allowed.contains(kind);
    }

    @Override
    public CodeListName list() {
        return CodeListName.FREE_TEXT;
    }

    @Override
    public boolean offers(String code) {
        return allowed.stream().anyMatch(kind -> kind.name().equals(code));
    }

    /**
     * Refuses a text of a kind that is off ({@code free-text-off}), that is too long, or that holds a telephone number,
     * mail address, link, handle or bank account ({@code free-text-refused}, with each place). No text is no problem.
     *
     * @param pointer JSON pointer to the text in the request
     */
    public void check(FreeTextKind kind, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        if (!allows(kind)) {
            throw ProblemException.of(FreeTextProblem.FREE_TEXT_OFF, FieldError.at(pointer, "free-text-off"));
        }
        var broken = FreeTextRule.broken(pointer, text);
        if (!broken.isEmpty()) {
            throw ProblemException.of(FreeTextProblem.FREE_TEXT_REFUSED, broken);
        }
    }

    private static FreeTextKind kind(String name) {
        return Arrays.stream(FreeTextKind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("verweisnetz.referral.free-texts: no kind of text: " + name));
    }
}
