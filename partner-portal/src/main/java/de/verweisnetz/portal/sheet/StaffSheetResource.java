package de.verweisnetz.portal.sheet;

import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.PublicApi;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The same sheet for the sender, to print it or to send it as a file. */
@RequestScoped
@Path("/referrals/{id}/pdf")
public class StaffSheetResource {
    @Inject
    StaffApi staff;

    @Inject
    PublicApi api;

    @GET
    public Response draw(@PathParam("id") String id) {
        Referral referral = staff.referral(id);
        Referral.Voucher voucher = referral.voucher();
        if (voucher == null) {
            throw new NotFoundException();
        }
        ClientPage page = api.clientPage(new ClientCredential(null, voucher.code()));
        return ClientSheetResource.answer(Sheet.of(referral, page), page.language());
    }
}
