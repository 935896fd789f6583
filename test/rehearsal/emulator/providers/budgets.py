"""Budgets, whose names are unique in an account."""

import hashlib
import json

from .names import generated_name
from .provider import ApiProvider, Made, provides


@provides("AWS::Budgets::Budget")
class Budget(ApiProvider):
    def create(self, context, properties):
        budget = properties["Budget"]
        notifications = properties.get("NotificationsWithSubscribers", [])
        # CloudFormation’s own names end at random, so that a replacement can stand beside what it replaces.
        content = hashlib.sha256(json.dumps(notifications, sort_keys=True).encode()).hexdigest()[:12]
        name = budget.get("BudgetName") or f"{generated_name(context, 87)}-{content}"
        limit = budget["BudgetLimit"]
        context.client("budgets").create_budget(
            AccountId=context.account,
            Budget={**budget, "BudgetName": name, "BudgetLimit": {**limit, "Amount": str(limit["Amount"])}},
            NotificationsWithSubscribers=notifications,
        )
        return Made(name, {"Id": name})

    def delete(self, context, physical_id, properties):
        context.client("budgets").delete_budget(AccountId=context.account, BudgetName=physical_id)
