package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import tools.jackson.databind.node.ObjectNode;

/** Draws a picture in the browser, in the colours of the page, with the same figures as a table for who cannot see it. */
@Tag("lk-echart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./echart-host.ts")
class EChart extends Component {

    EChart(ObjectNode picture) {
        getElement().setPropertyJson("picture", picture);
    }
}
