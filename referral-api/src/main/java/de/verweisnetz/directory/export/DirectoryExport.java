package de.verweisnetz.directory.export;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.DirectoryWriter;
import de.verweisnetz.directory.ExportContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;

/** All documents of the directory, listed as offers or not. */
@ApplicationScoped
public class DirectoryExport {
    private static final int PAGE = 500;
    private static final UUID START = new UUID(0, 0);

    @Inject
    private ExportRepository repository;

    @Inject
    private NodeName node;

    public ExportContent content(DirectoryFormat format) {
        return out -> {
            long written = 0;
            try (var writer = format.open(out, node.header())) {
                for (var kind : EntityKind.values()) {
                    written += write(kind, writer);
                }
                writer.finish();
            }
            return written;
        };
    }

    private long write(EntityKind kind, DirectoryWriter writer) throws IOException {
        long written = 0;
        var after = START;
        var page = repository.documents(kind, after, PAGE);
        while (!page.isEmpty()) {
            for (var document : page) {
                writer.write(kind, document.body());
                after = document.id();
            }
            written += page.size();
            page = repository.documents(kind, after, PAGE);
        }
        return written;
    }
}
