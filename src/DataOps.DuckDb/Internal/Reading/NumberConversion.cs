using System.Globalization;
using System.Numerics;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Conversions between numbers that lose no whole digits and drop no fraction silently.</summary>
internal static class NumberConversion
{
    public static TTo Exact<TFrom, TTo>(TFrom value)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo>
    {
        if (IsWhole(typeof(TTo)) && !IsWhole(typeof(TFrom)) && !TFrom.IsInteger(value))
        {
            throw new InvalidCastException(string.Create(
                CultureInfo.InvariantCulture, $"The value {value} has a fraction, which {typeof(TTo).Name} cannot hold."));
        }

        return TTo.CreateChecked(value);
    }

    private static bool IsWhole(Type type) => type != typeof(float) && type != typeof(double) && type != typeof(decimal);
}
