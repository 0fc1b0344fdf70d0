SELECT id, customer_id, name, starts_on, said_on, ends_on, ending, monthly FROM contract
