package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.referral.consent.ConsentLaw;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.ConsentText;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.consent.TextVariant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts with which members inform clients and ask for consent. */
@ApplicationScoped
public class ConsentCatalogue {
    @Inject
    private ConsentTexts texts;

    @Inject
    private Wordings wordings;

    /**
     * The newest texts, in English where the language is not there.
     *
     * @param purpose NOTICE or a consent's purpose, or null for all
     * @param offer to which she would be referred, or null; its organisation's law decides on the wording
     */
    @Transactional
    @Requires(Permission.MEMBER)
    public List<ConsentText> newest(
            String language, @Nullable String purpose, @Nullable UUID offer, ConsentScope scope) {
        var variant = offer == null ? new TextVariant(ConsentLaw.GDPR_BDSG, scope) : wordings.of(offer, scope);
        return texts.newest(language, purpose, variant);
    }
}
