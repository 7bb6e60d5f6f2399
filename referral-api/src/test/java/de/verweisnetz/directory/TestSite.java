package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A server of somebody else's, on this machine, that remembers what it was asked. */
final class TestSite implements AutoCloseable {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** Answers at this path and at all below it that have no answer of their own. */
    void answer(String path, Handler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath() + "?" + query(exchange));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    /** A list as HSDS answers it, all on one page. */
    void list(String path, JsonNode... documents) {
        answer(path, exchange -> json(exchange, page(1, 1, documents)));
    }

    static void json(HttpExchange exchange, JsonNode body) throws IOException {
        reply(exchange, 200, body.toString(), Map.of("Content-Type", "application/json"));
    }

    static JsonNode page(int number, int of, JsonNode... documents) {
        var page = Json.MAPPER.createObjectNode();
        page.put("total_items", documents.length)
                .put("total_pages", of)
                .put("page_number", number)
                .put("size", documents.length);
        page.put("first_page", number == 1).put("last_page", number == of).put("empty", documents.length == 0);
        page.putArray("contents").addAll(List.of(documents));
        return page;
    }

    static void reply(HttpExchange exchange, int status, String body, Map<String, String> headers) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static String query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Paths with their queries, in the order of asking. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
