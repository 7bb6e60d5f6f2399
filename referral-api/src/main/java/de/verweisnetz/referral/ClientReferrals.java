package de.verweisnetz.referral;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.ClientReferralRepository;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.VoucherCode;
import de.verweisnetz.referral.voucher.Vouchers;
import de.verweisnetz.referral.voucher.WrongCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Opens the one referral that a client's token or full code belongs to: from then on the transaction is hers. */
@ApplicationScoped
class ClientReferrals {
    @Inject
    private ClientReferralRepository repository;

    @Inject
    private Vouchers vouchers;

    @Inject
    private CodeReader reader;

    @Inject
    private WrongCodes wrongCodes;

    /** Locked; unknown, erased and never issued are all just not found. */
    Referral open(ClientPageRequest credential) {
        return find(credential).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same for a change, which a client who has had it locked must free before. */
    Referral openToChange(ClientPageRequest credential) {
        var referral = open(credential);
        referral.agreement().restriction().refuse();
        return referral;
    }

    /** The same by a token that this node has just drawn. */
    Referral open(String token) {
        return repository.byPage(vouchers.fingerprintOfPage(token)).orElseThrow();
    }

    private Optional<Referral> find(ClientPageRequest credential) {
        if (credential.token() != null) {
            return repository.byPage(vouchers.fingerprintOfPage(credential.token()));
        }
        var code = reader.read(Objects.requireNonNull(credential.code()))
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        // The reference alone is printed on lists and said on the telephone: it opens nothing here.
        return code instanceof PresentedCode.Full full ? find(full.code()) : Optional.empty();
    }

    private Optional<Referral> find(VoucherCode code) {
        var referral = repository.byCode(vouchers.fingerprint(code));
        if (referral.isEmpty()) {
            wrongCodes.countSecret(code);
        }
        return referral;
    }
}
