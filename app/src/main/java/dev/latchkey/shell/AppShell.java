package dev.latchkey.shell;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page that everything is shown in: its styles, its font, and whether it is light or dark. */
// requests stay plain HTTP, so that an answer can set a cookie
@Push(transport = Transport.WEBSOCKET_XHR)
// in one piece: a kept bundle that is split by page is not rebuilt for a page that only uses parts of other pages
@LoadDependenciesOnStartup
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/aura.css")
@StyleSheet("theme/frame.css")
@StyleSheet("theme/pieces.css")
@StyleSheet("theme/panel.css")
@StyleSheet("theme/public.css")
@NpmPackage(
        value = "@fontsource-variable/inter",
        version = "5.2.8",
        assets = "files/inter-latin*wght-normal.woff2:inter")
public class AppShell implements AppShellConfigurator {

    private static final String FONT = "assets/inter/inter-latin-wght-normal.woff2";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "theme/mark.svg", "any");
        // behind the page's base: a page deeper down would look for it below itself
        settings.addLink(
                Inline.Position.APPEND,
                FONT,
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        // before the first paint, or a dark page would flash
        settings.addInlineFromFile(Inline.Position.PREPEND, "dev/latchkey/shell/scheme.js", Inline.Wrapping.JAVASCRIPT);
    }
}
