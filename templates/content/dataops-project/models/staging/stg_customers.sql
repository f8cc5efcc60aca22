/*---
description: Customers, one row each, with clean texts.
columns:
  customer_id: { description: Identifies the customer. }
  email: { description: Lower case, classification: pii }
checks:
  - not_null: customer_id
  - unique: customer_id
---*/
select
    customer_id,
    trim(name) as name,
    lower(email) as email,
    country,
    signed_up_on
from customers
