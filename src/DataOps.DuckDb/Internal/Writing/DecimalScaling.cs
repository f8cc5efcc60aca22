namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Brings a decimal to a column's scale, rounding half away from zero as the engine's own casts do.</summary>
internal static class DecimalScaling
{
    private static readonly Int128[] _powers = [.. Powers()];

    public static Int128 Fit(DuckDbDecimal value, LogicalType type)
    {
        var unscaled = value.UnscaledValue;
        var shift = type.Scale - value.Scale;
        if (shift < 0)
        {
            var divisor = _powers[-shift];
            var (quotient, remainder) = Int128.DivRem(unscaled, divisor);
            var half = Int128.Abs(remainder) >= divisor - Int128.Abs(remainder);
            unscaled = half && remainder != 0 ? quotient + Int128.Sign(unscaled) : quotient;
        }
        else if (shift > 0)
        {
            unscaled = Int128.Abs(unscaled) < _powers[38] / _powers[shift] ? unscaled * _powers[shift] : _powers[38];
        }

        return Int128.Abs(unscaled) < _powers[type.Width]
            ? unscaled
            : throw new OverflowException($"The value {value} does not fit into {type}.");
    }

    private static IEnumerable<Int128> Powers()
    {
        var power = Int128.One;
        for (var i = 0; i <= 38; i++, power = i <= 38 ? power * 10 : power)
        {
            yield return power;
        }
    }
}
