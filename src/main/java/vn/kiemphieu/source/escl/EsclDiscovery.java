package vn.kiemphieu.source.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/** Scanners that announce themselves on the local network (mDNS); asked for only when a person wants to look. */
public final class EsclDiscovery {
    private static final Map<String, String> TYPES =
            Map.of("_uscan._tcp.local.", "http", "_uscans._tcp.local.", "https");

    private EsclDiscovery() {}

    /**
     * A scanner that was found.
     *
     * @param name as its owner or maker calls it
     * @param url what {@code --escl} takes
     */
    public record Found(String name, String url) {}

    /** Asks on every network of this machine, for so long on each. */
    public static List<Found> find(Duration time) throws IOException {
        Map<String, Found> found = new TreeMap<>();
        for (InetAddress address : networks()) {
            try (JmDNS network = JmDNS.create(address)) {
                for (Map.Entry<String, String> type : TYPES.entrySet()) {
                    for (ServiceInfo info : network.list(type.getKey(), time.toMillis() / TYPES.size())) {
                        scanner(info, type.getValue()).ifPresent(scanner -> found.put(scanner.url(), scanner));
                    }
                }
            }
        }
        List<Found> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Found::name).thenComparing(Found::url));
        return all;
    }

    /** This machine's own addresses, one of each network that scanners can be on. */
    private static List<InetAddress> networks() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (network.isUp() && !network.isLoopback() && network.supportsMulticast()) {
                network.inetAddresses()
                        .filter(Inet4Address.class::isInstance)
                        .findFirst()
                        .ifPresent(addresses::add);
            }
        }
        return addresses;
    }

    private static Optional<Found> scanner(ServiceInfo info, String scheme) {
        return Stream.of(info.getInet4Addresses())
                .findFirst()
                .map(address -> scanner(
                        scheme + "://" + address.getHostAddress() + ":" + info.getPort(),
                        info.getName(),
                        Optional.ofNullable(info.getPropertyString("rs")),
                        Optional.ofNullable(info.getPropertyString("ty"))));
    }

    /**
     * What an announcement says; the machine that made it is the only one that is asked.
     *
     * @param path {@code rs} of its text
     * @param type {@code ty} of its text, the maker's name
     */
    static Found scanner(String machine, String name, Optional<String> path, Optional<String> type) {
        String resource = path.map(text -> text.replaceAll("^/+|/+$", ""))
                .filter(text -> text.matches("[\\w./-]{1,64}"))
                .orElse("eSCL");
        return new Found(type.orElse(name).replaceAll("\\p{Cntrl}", " ").strip(), machine + "/" + resource);
    }
}
