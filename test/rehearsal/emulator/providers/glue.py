"""Databases and tables of the catalogue."""

from .provider import ApiProvider, Made, provides


@provides("AWS::Glue::Database")
class Database(ApiProvider):
    def create(self, context, properties):
        given = properties["DatabaseInput"]
        context.client("glue").create_database(CatalogId=properties["CatalogId"], DatabaseInput=given)
        return Made(given["Name"])

    def delete(self, context, physical_id, properties):
        context.client("glue").delete_database(CatalogId=properties["CatalogId"], Name=physical_id)


@provides("AWS::Glue::Table")
class Table(ApiProvider):
    def create(self, context, properties):
        given = properties["TableInput"]
        context.client("glue").create_table(**self._place(properties), TableInput=given)
        return Made(given["Name"])

    @staticmethod
    def _place(properties):
        return {"CatalogId": properties["CatalogId"], "DatabaseName": properties["DatabaseName"]}

    def update(self, context, physical_id, old, new):
        context.client("glue").update_table(**self._place(new), TableInput=new["TableInput"])
        return {}

    def delete(self, context, physical_id, properties):
        context.client("glue").delete_table(**self._place(properties), Name=physical_id)
