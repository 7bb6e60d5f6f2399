package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.referral.consent.ConsentText;
import de.verweisnetz.referral.consent.ConsentTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts with which members inform clients and ask for consent. */
@ApplicationScoped
public class ConsentCatalogue {
    @Inject
    private ConsentTexts texts;

    /**
     * The newest texts, in English where the language is not there yet.
     *
     * @param purpose NOTICE or a consent's purpose, or null for all
     */
    @Transactional
    @Requires(Permission.MEMBER)
    public List<ConsentText> newest(String language, @Nullable String purpose) {
        return texts.newest(language, purpose);
    }
}
