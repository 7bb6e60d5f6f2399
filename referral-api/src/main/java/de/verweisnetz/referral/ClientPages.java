package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.TrustedInformation;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.ClientPageRepository.ClientRow;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;

/** What a client reads on her own page. Reading it changes nothing: chat programs look at links before people do. */
@ApplicationScoped
public class ClientPages {
    @Inject
    private ClientPageRepository repository;

    @Inject
    private Offers offers;

    @Inject
    private TrustedInformation information;

    @Inject
    private Vouchers vouchers;

    @Inject
    private CodeReader reader;

    @Inject
    private BusinessClock clock;

    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientPageView show(ClientPageRequest request) {
        var row = find(request).orElseThrow(ClientPages::notFound);
        var card = offers.card(new OfferId(row.offer())).orElseThrow(ClientPages::notFound);
        var state = ClientState.of(row.status(), !clock.now().isBefore(row.expiresAt()));
        var sealed = state.isBeforeArrival() ? row.codeSealed() : null;
        return new ClientPageView(
                state,
                row.language(),
                sealed == null ? null : vouchers.openCode(row.id(), sealed),
                row.reference(),
                row.expiresAt(),
                row.appointmentAt(),
                row.feedback(),
                ClientPageView.Centre.of(card),
                information.of(row.topics(), row.language()));
    }

    private Optional<ClientRow> find(ClientPageRequest request) {
        if (request.token() != null) {
            return repository.byPage(vouchers.fingerprintOfPage(request.token()), clock.now());
        }
        var code = reader.read(Objects.requireNonNull(request.code()))
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        // The reference alone is printed on lists and said on the telephone: it opens nothing here.
        return code instanceof PresentedCode.Full full
                ? repository.byCode(vouchers.fingerprint(full.code()), clock.now())
                : Optional.empty();
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
