package de.verweisnetz.referral.rights;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.CodeHolder;
import de.verweisnetz.privacy.HeldOnCode;
import de.verweisnetz.privacy.SubjectCredential;
import de.verweisnetz.referral.clientdata.OwnDataVault;
import de.verweisnetz.referral.lifecycle.ClientReferralRepository;
import de.verweisnetz.referral.lifecycle.RestrictionRepository;
import de.verweisnetz.referral.retention.Erasure;
import de.verweisnetz.referral.rights.HeldRepository.Held;
import de.verweisnetz.referral.sealing.ClientFingerprints;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Referrals as those who hold a code or a link may have them: whole, locked, and erased. */
@ApplicationScoped
public class ReferralsByCode implements CodeHolder {
    private static final String REMAINS = "SELECT referral.rows_left(?)";

    @Inject
    private HeldRepository repository;

    @Inject
    private Offers offers;

    @Inject
    private Vouchers vouchers;

    @Inject
    private CodeReader reader;

    @Inject
    private RestrictionRepository restrictions;

    @Inject
    private ClientReferralRepository clients;

    @Inject
    private OwnDataVault contactData;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.privacy.contact-data-in-export")
    private boolean contactDataToo;

    @Override
    public Optional<HeldOnCode> find(SubjectCredential credential) {
        return held(credential)
                .map(held -> new HeldOnCode(held.id(), held.reference(), held.sender(), held.receiver(), data(held)));
    }

    @Override
    public Map<String, Object> unsealed(SubjectCredential credential) {
        return fingerprints(credential)
                .filter(client -> contactDataToo)
                .flatMap(contactData::copy)
                .map(copy -> Map.<String, Object>of("contact_data", copy))
                .orElseGet(Map::of);
    }

    @Override
    public void restrict(SubjectCredential credential, String reason, Instant at) {
        fingerprints(credential).ifPresent(client -> restrictions.restrict(client.page(), client.code(), reason, at));
    }

    @Override
    public boolean lift(SubjectCredential credential, Instant at) {
        return fingerprints(credential)
                .filter(client -> restrictions.lift(client.page(), client.code(), at))
                .isPresent();
    }

    private Optional<Held> held(SubjectCredential credential) {
        return fingerprints(credential)
                .filter(client -> clients.enter(client.page(), client.code()).isPresent())
                .flatMap(client -> repository.find(client, clock.now()));
    }

    /** A code that was mistyped opens nothing: whoever tries codes learns no more than that. */
    private Optional<ClientFingerprints> fingerprints(SubjectCredential credential) {
        if (credential.token() != null) {
            return Optional.of(ClientFingerprints.ofPage(vouchers.fingerprintOfPage(credential.token())));
        }
        return reader.read(Objects.requireNonNull(credential.code()))
                .filter(PresentedCode.Full.class::isInstance)
                .map(code -> ClientFingerprints.ofCode(vouchers.fingerprint(((PresentedCode.Full) code).code())));
    }

    private Map<String, Object> data(Held held) {
        var data = new LinkedHashMap<String, Object>();
        offers.card(new OfferId(held.offer())).ifPresent(card -> data.put("offer", card.name()));
        held.body().properties().forEach(section -> data.put(section.getKey(), section.getValue()));
        return data;
    }

    @Override
    public String erasure() {
        return Erasure.ofOne();
    }

    @Override
    public String remains() {
        return REMAINS;
    }
}
