package de.verweisnetz.referral;

import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.clientdata.OwnData;
import de.verweisnetz.referral.clientdata.OwnDataVault;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.sealing.ClientFingerprints;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** The client's contact data on her own page: entered by her alone, and who was given them when. */
@ApplicationScoped
public class ClientsOwnData {
    @Inject
    private OwnDataVault vault;

    @Inject
    private Vouchers vouchers;

    @Inject
    private CodeReader reader;

    /** What became of her data. They are not shown: whoever finds her link must not read them. */
    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public OwnData look(ClientPageRequest request) {
        return vault.look(fingerprints(request));
    }

    /** She enters them, or enters them anew. */
    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public OwnData enter(OwnDataRequest request) {
        var client = fingerprints(request.credential());
        vault.enter(client, request.client());
        return vault.look(client);
    }

    private ClientFingerprints fingerprints(ClientPageRequest request) {
        if (request.token() != null) {
            return ClientFingerprints.ofPage(vouchers.fingerprintOfPage(request.token()));
        }
        var code = reader.read(Objects.requireNonNull(request.code()))
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        if (code instanceof PresentedCode.Full full) {
            return ClientFingerprints.ofCode(vouchers.fingerprint(full.code()));
        }
        throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
