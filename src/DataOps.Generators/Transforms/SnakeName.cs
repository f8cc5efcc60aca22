using System.Text;

namespace DataOps.Generators.Transforms;

/// <summary>
/// Makes SQL names of C# names: small letters, with an underscore where a word begins. <c>FlightDelay</c> is <c>flight_delay</c>,
/// <c>HTTPStatus</c> is <c>http_status</c>, <c>DelayP90</c> is <c>delay_p90</c>.
/// </summary>
internal static class SnakeName
{
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (StartsWord(name, i) && builder.Length > 0 && builder[builder.Length - 1] != '_')
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }

    private static bool StartsWord(string name, int i) =>
        i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
