package dev.latchkey.web;

import java.util.List;

/**
 * What somebody looks with, as they would call it themselves; no version, so that it tells nobody apart.
 *
 * @param name {@code Firefox}; empty where it is none that we know
 * @param system {@code Windows}; empty where it is none that we know
 */
public record ClientBrowser(String name, String system) {

    // whoever builds on another names both: the first that fits is the one
    private static final List<Mark> NAMES = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Firefox/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iOS"),
            new Mark("iPad", "iPadOS"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    /** @param agent the request's User-Agent; whatever it says, only names of ours come out of it */
    public static ClientBrowser of(String agent) {
        return new ClientBrowser(first(NAMES, agent), first(SYSTEMS, agent));
    }

    private static String first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.sign()))
                .findFirst()
                .map(Mark::name)
                .orElse("");
    }

    private record Mark(String sign, String name) {}
}
