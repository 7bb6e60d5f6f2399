package de.verweisnetz.platform.net;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open internet from those of this machine, of private networks and of special use. */
public final class PublicAddress {
    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : isPublic6(bytes);
    }

    /** Without the blocks that RFC 6890 sets apart. */
    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast only, without documentation and the tunnels that carry an address of the other kind inside. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        boolean documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff;
        return global && !tunnel && !documentation;
    }
}
