package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryImports;
import de.verweisnetz.directory.ImportField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The fields that a column mapping can name. */
@RequestScoped
@Path("v1/import-fields")
@Produces("application/json")
public class ImportFieldsResource {
    @Inject
    private DirectoryImports imports;

    @GET
    public Items all(@Context HttpHeaders headers) {
        return new Items(imports.fields(ReaderLanguage.of(headers)));
    }

    record Items(List<ImportField> items) {}
}
