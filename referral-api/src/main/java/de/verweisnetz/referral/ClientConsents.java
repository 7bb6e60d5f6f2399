package de.verweisnetz.referral;

import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.Consent;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRules;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What a client agrees to by herself, on her page: read, given and taken back with nothing but her token or code. */
@ApplicationScoped
@Transactional
public class ClientConsents {
    private static final String SUBJECT = "consent";

    @Inject
    private ClientReferrals referrals;

    @Inject
    private Ledger ledger;

    @Inject
    private ConsentRules rules;

    @Inject
    private ConsentEffects effects;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Wordings wordings;

    @Inject
    private AuditTrail audit;

    /** What she agreed to, and the texts of what she can be asked. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientConsentsView list(ClientTextsRequest request) {
        var referral = referrals.open(request.credential());
        return view(
                referral,
                Optional.ofNullable(request.language()).orElse(referral.matter().language()));
    }

    /** She agrees, now or anew. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientConsentsView give(ConsentPurpose purpose, ClientConsentRequest request) {
        var referral = referrals.openToChange(request.credential());
        var variant = wordings.of(referral);
        var given = request.given(purpose);
        rules.check("", given, variant);
        var parties = referral.parties();
        var between = new Consent.Between(
                parties.senderOrg(), parties.senderTeam(), null, parties.receiverOrg(), parties.organization());
        var added = ledger.record(referral.id(), given, between, AskedAs.CLIENT, variant);
        effects.given(referral, added, Party.CLIENT);
        audit.recordByLink(AuditAction.CREATE, SUBJECT, added.id());
        return view(referral, referral.matter().language());
    }

    /** She takes it back, whoever asked her. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientConsentsView withdraw(ConsentPurpose purpose, ClientPageRequest credential) {
        var referral = referrals.open(credential);
        ledger.withdraw(referral.id(), purpose, referral.parties().receiverOrg(), ConsentChannel.CLIENT_PAGE);
        effects.withdrawn(referral, purpose, Party.CLIENT, ConsentChannel.CLIENT_PAGE);
        audit.recordByLink(AuditAction.CHANGE, SUBJECT, referral.id());
        return view(referral, referral.matter().language());
    }

    private ClientConsentsView view(Referral referral, String language) {
        return new ClientConsentsView(ledger.of(referral.id()), texts.newest(language, null, wordings.of(referral)));
    }
}
