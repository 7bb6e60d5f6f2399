package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.HsdsProfile;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The German profile of HSDS: what it is, and for each schema that it extends a patch. */
@Compressed
@RequestScoped
@Path("hsds/profile")
public class HsdsProfileResource {
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    private static final String FILE_TYPE = ".json";
    private static final String DESCRIPTION =
            """
            German referral work on top of HSDS 3.1: one object `verweisnetz` in the records that need more than the standard \
            has. Everything else is plain HSDS, and what the standard has a field for is in that field too. Apply each patch \
            (RFC 7396) to the HSDS schema of the same name.""";

    @Inject
    private HsdsAnswers answers;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @GET
    @Produces(JSON)
    public Response newest() {
        return version(HsdsProfile.VERSION);
    }

    @GET
    @Path("{version}")
    @Produces(JSON)
    public Response version(@PathParam("version") String version) {
        require(version);
        var url = address(publicUrl, version);
        var patches = HsdsProfile.objects().stream()
                .map(object -> object + FILE_TYPE)
                .map(file -> new PatchView(file, url + "/schema/" + file))
                .toList();
        return answers.fixed(new ProfileView(HsdsProfile.NAME, version, "3.1", DESCRIPTION, url, patches), JSON);
    }

    @GET
    @Path("{version}/schema/{file}")
    @Produces(PATCH)
    public Response patch(@PathParam("version") String version, @PathParam("file") String file) {
        require(version);
        if (!file.endsWith(FILE_TYPE)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return HsdsProfile.patch(file.substring(0, file.length() - FILE_TYPE.length()))
                .map(patch -> answers.fixed(patch, PATCH))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    static String address(String publicUrl, String version) {
        return publicUrl + "/api/hsds/profile/" + version;
    }

    private static void require(String version) {
        if (!version.equals(HsdsProfile.VERSION)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
    }

    record PatchView(String schema, String url) {}

    record ProfileView(
            String name, String version, String hsdsVersion, String description, String url, List<PatchView> patches) {}
}
