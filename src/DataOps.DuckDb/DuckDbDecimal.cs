using System.Globalization;
using System.Numerics;

namespace DataOps.DuckDb;

/// <summary>A decimal of up to 38 digits, which is more than <see cref="decimal"/> can hold.</summary>
/// <param name="UnscaledValue">The digits, without the point.</param>
/// <param name="Width">How many digits the type has.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
public readonly record struct DuckDbDecimal(Int128 UnscaledValue, byte Width, byte Scale)
{
    /// <summary>Makes a decimal just wide enough for the value.</summary>
    public static DuckDbDecimal FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (Int128)new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var digits = 0;
        for (var rest = magnitude; rest != 0; rest /= 10)
        {
            digits++;
        }

        return new DuckDbDecimal(value < 0 ? -magnitude : magnitude, (byte)Math.Max(Math.Max(digits, 1), value.Scale), value.Scale);
    }

    /// <summary>The value as a <see cref="decimal"/>.</summary>
    /// <exception cref="OverflowException">The value has more digits than a <see cref="decimal"/> can hold.</exception>
    public decimal ToDecimal()
    {
        var value = UnscaledValue;
        var scale = Scale;

        // Zeros at the end carry no value, and dropping them may make the rest fit.
        while (scale > 0 && (scale > 28 || !Fits(value)) && value % 10 == 0)
        {
            value /= 10;
            scale--;
        }

        if (scale > 28 || !Fits(value))
        {
            throw new OverflowException(
                $"The value {this} has more digits than System.Decimal can hold (28). Read it with GetFieldValue<DuckDbDecimal> or "
                + "GetFieldValue<string>, or cast it in SQL to a narrower decimal.");
        }

        var magnitude = UInt128.CreateChecked(Int128.Abs(value));
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), value < 0, scale);
    }

    /// <summary>The digits before the point.</summary>
    public BigInteger ToBigInteger() => (BigInteger)UnscaledValue / BigInteger.Pow(10, Scale);

    /// <inheritdoc />
    public override string ToString()
    {
        var digits = Int128.Abs(UnscaledValue).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var sign = UnscaledValue < 0 ? "-" : "";
        return Scale == 0 ? sign + digits : $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    private static bool Fits(Int128 value) => Int128.Abs(value) >> 96 == 0;
}
