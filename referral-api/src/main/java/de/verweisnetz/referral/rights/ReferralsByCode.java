package de.verweisnetz.referral.rights;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.CodeHolder;
import de.verweisnetz.privacy.HeldOnCode;
import de.verweisnetz.privacy.SubjectCredential;
import de.verweisnetz.referral.retention.Erasure;
import de.verweisnetz.referral.rights.HeldRepository.Held;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Referrals as those who hold a code or a link may have them: whole, and erased. */
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
    private BusinessClock clock;

    @Override
    public Optional<HeldOnCode> find(SubjectCredential credential) {
        return held(credential)
                .map(held -> new HeldOnCode(held.id(), held.reference(), held.sender(), held.receiver(), data(held)));
    }

    /** A code that was mistyped opens nothing: whoever tries codes learns no more than that. */
    private Optional<Held> held(SubjectCredential credential) {
        if (credential.token() != null) {
            return repository.byPage(vouchers.fingerprintOfPage(credential.token()), clock.now());
        }
        return reader.read(Objects.requireNonNull(credential.code()))
                .filter(PresentedCode.Full.class::isInstance)
                .flatMap(code ->
                        repository.byCode(vouchers.fingerprint(((PresentedCode.Full) code).code()), clock.now()));
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
