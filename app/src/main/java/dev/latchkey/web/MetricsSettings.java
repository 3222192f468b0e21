package dev.latchkey.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics.
 *
 * @param token what they bring as {@code Authorization: Bearer …}; empty where nobody may
 */
@ConfigurationProperties("latchkey.metrics")
public record MetricsSettings(@DefaultValue("") String token) {}
