package de.verweisnetz.platform.freetext;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkType;

/** Links and mail addresses as they are written properly. */
final class LinkFinder implements TraceFinder {
    private final LinkExtractor links =
            LinkExtractor.builder().linkTypes(EnumSet.allOf(LinkType.class)).build();

    @Override
    public List<Trace> find(String text) {
        return StreamSupport.stream(links.extractLinks(text).spliterator(), false)
                .map(link -> new Trace(
                        link.getType() == LinkType.EMAIL ? TraceKind.EMAIL : TraceKind.LINK,
                        link.getBeginIndex(),
                        link.getEndIndex() - link.getBeginIndex()))
                .toList();
    }
}
