package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The header line of a file, and what its columns mean. */
public record RememberMappingRequest(
        @NotEmpty @Size(max = 1000) List<@NotNull @Size(max = 1000) String> header, @NotNull ObjectNode mapping) {}
