package dev.latchkey.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets browsers keep the theme's files and ask only whether they have changed. */
@Configuration(proxyBeanMethods = false)
class ThemeFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/theme/**")
                .addResourceLocations("classpath:/META-INF/resources/theme/")
                .setCacheControl(CacheControl.noCache());
    }
}
