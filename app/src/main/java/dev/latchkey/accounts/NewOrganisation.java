package dev.latchkey.accounts;

/** What must be known of an organisation before it can be there. */
public record NewOrganisation(String name, String homepage, String postalAddress) {

    public NewOrganisation {
        name = OneLine.of("name", name, 200);
        homepage = OneLine.of("homepage", homepage, 253);
        postalAddress = OneLine.of("postal address", postalAddress, 500);
    }
}
