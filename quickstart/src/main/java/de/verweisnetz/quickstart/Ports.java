package de.verweisnetz.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Free and taken TCP ports of this machine. */
final class Ports {

    private Ports() {}

    static void requireFree(int port, String purpose, String option) {
        if (isTaken(port)) {
            throw new StartFailure("Port " + port + " (" + purpose + ") is in use. Stop what uses it, or choose another"
                    + " with " + option + " N.");
        }
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("No free port on this machine.", e);
        }
    }

    /** Asks every address of "localhost": a browser would otherwise reach a stranger on ::1 before us on 127.0.0.1. */
    private static boolean isTaken(int port) {
        try (ServerSocket ours = new ServerSocket()) {
            ours.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException refused) {
            return true;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (answers(address, port)) {
                    return true;
                }
            }
        } catch (IOException unknown) {
            return false;
        }
        return false;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
