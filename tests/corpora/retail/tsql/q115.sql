-- In which months were exchange rates unusual, and what did that cost on sales in foreign currency?
with rates as (
    select rate.currency_code,
        rate.rate_month,
        rate.rate_to_eur,
        avg(cast(rate.rate_to_eur as decimal(18, 12))) over (partition by rate.currency_code order by rate.rate_month rows between 6 preceding and 1 preceding) as usual_rate,
        rate.rate_to_eur - lag(rate.rate_to_eur) over (partition by rate.currency_code order by rate.rate_month) as change_of_rate,
        rank() over (partition by rate.currency_code order by rate.rate_to_eur) as rank_from_lowest
    from dbo.exchange_rate as rate
    where rate.currency_code <> 'EUR'
),
foreign_sales as (
    select country.currency_code,
        datefromparts(year(sales.order_date), month(sales.order_date), 1) as sales_month,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        count(distinct sales.order_id) as orders
    from dbo.sales_order as sales
    join dbo.customer on customer.customer_id = sales.customer_id
    join dbo.country on country.country_code = customer.country_code
    join dbo.order_line as line on line.order_id = sales.order_id
    where sales.status in ('completed', 'returned')
    group by country.currency_code, datefromparts(year(sales.order_date), month(sales.order_date), 1)
)
select rates.currency_code,
    rates.rate_month,
    rates.rate_to_eur,
    round(rates.usual_rate, 6) as usual_rate,
    rates.change_of_rate,
    rates.rank_from_lowest,
    foreign_sales.orders,
    foreign_sales.revenue,
    round(foreign_sales.revenue * rates.rate_to_eur, 3) as revenue_in_euros,
    round(foreign_sales.revenue * (rates.rate_to_eur - rates.usual_rate), 2) as won_or_lost,
    case
        when rates.rate_to_eur > 1.0305 * rates.usual_rate then 'strong'
        when rates.rate_to_eur < 0.9695 * rates.usual_rate then 'weak'
        else 'usual'
    end as state_of_currency
from rates
join foreign_sales
    on foreign_sales.currency_code = rates.currency_code
    and foreign_sales.sales_month = rates.rate_month
where rates.usual_rate is not null
    and (rates.rate_to_eur > 1.0305 * rates.usual_rate or rates.rate_to_eur < 0.9695 * rates.usual_rate)
order by rates.currency_code, rates.rate_month;
