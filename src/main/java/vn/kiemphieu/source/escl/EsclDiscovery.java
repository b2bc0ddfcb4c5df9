package vn.kiemphieu.source.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.jmdns.JmmDNS;
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

    /** Listens on every network of this machine for so long. */
    public static List<Found> find(Duration time) throws IOException {
        Map<String, Found> found = new TreeMap<>();
        try (JmmDNS networks = JmmDNS.Factory.getInstance()) {
            long each = Math.max(1, time.toMillis() / TYPES.size());
            for (Map.Entry<String, String> type : TYPES.entrySet()) {
                for (ServiceInfo info : networks.list(type.getKey(), each)) {
                    scanner(info, type.getValue()).ifPresent(scanner -> found.put(scanner.url(), scanner));
                }
            }
        }
        List<Found> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Found::name).thenComparing(Found::url));
        return all;
    }

    /** What an announcement says; the path stands in its text as {@code rs}, the name as {@code ty}. */
    static Optional<Found> scanner(ServiceInfo info, String scheme) {
        Inet4Address[] addresses = info.getInet4Addresses();
        if (addresses.length == 0) {
            return Optional.empty();
        }
        String path = Optional.ofNullable(info.getPropertyString("rs"))
                .map(text -> text.replaceAll("^/+|/+$", ""))
                .filter(text -> text.matches("[\\w./-]{1,64}"))
                .orElse("eSCL");
        String name = Optional.ofNullable(info.getPropertyString("ty")).orElse(info.getName());
        String url = scheme + "://" + addresses[0].getHostAddress() + ":" + info.getPort() + "/" + path;
        return Optional.of(new Found(name.replaceAll("\\p{Cntrl}", " ").strip(), url));
    }
}
