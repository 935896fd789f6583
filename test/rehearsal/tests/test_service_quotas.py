"""Service Quotas answers as AWS does, for the quotas that the platform asks for."""

from botocore.exceptions import ClientError

from .server import ServerTest

KEY = "account-333333333333"


class ServiceQuotas(ServerTest):
    def quotas(self, region="eu-west-1"):
        return self.client("service-quotas", region=region, key=KEY)

    def test_a_quota_has_the_value_of_everybody_until_the_account_asks_for_more(self):
        quotas, asked = self.quotas(), {"ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"}
        self.assertEqual(quotas.get_service_quota(**asked)["Quota"]["Value"], 5)
        quotas.request_service_quota_increase(**asked, DesiredValue=9)
        self.assertEqual(quotas.get_service_quota(**asked)["Quota"]["Value"], 9)
        self.assertEqual(quotas.get_aws_default_service_quota(**asked)["Quota"]["Value"], 5)
        self.assertEqual(self.quotas("us-west-2").get_service_quota(**asked)["Quota"]["Value"], 5)

    def test_some_quotas_have_no_value_of_the_account(self):
        asked = {"ServiceCode": "eks", "QuotaCode": "L-1194D53C"}
        with self.assertRaisesRegex(ClientError, "NoSuchResourceException"):
            self.quotas().get_service_quota(**asked)
        self.assertEqual(self.quotas().get_aws_default_service_quota(**asked)["Quota"]["Value"], 100)

    def test_a_quota_that_does_not_exist_is_refused(self):
        with self.assertRaisesRegex(ClientError, "NoSuchResourceException"):
            self.quotas().get_aws_default_service_quota(ServiceCode="vpc", QuotaCode="L-00000000")

    def test_nobody_asks_for_less(self):
        with self.assertRaisesRegex(ClientError, "IllegalArgumentException"):
            self.quotas().request_service_quota_increase(ServiceCode="vpc", QuotaCode="L-29B6F2EB", DesiredValue=50)
