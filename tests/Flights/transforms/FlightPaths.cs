using DataOps.Runtime;
using Flights.Models.Staging;

namespace Flights.Transforms;

/// <summary>A flight with the way that it took over the earth.</summary>
[Description("One row per flight, with the shortest way between its airports. The flights are numbered as they come.")]
public sealed partial record FlightPath
{
    [Key, Description("Counts the flights of this version.")]
    public required long FlightNumber { get; init; }

    public required DateTime DepartedAt { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required long Miles { get; init; }

    [Description("The length of the great circle; null where an airport's place is not known.")]
    public required double? DirectMiles { get; init; }

    [Description("The direction of take-off, in degrees from north.")]
    public required double? Bearing { get; init; }
}

/// <summary>Lays flights over the globe: trigonometry over two lookups, which reads better in C# than in SQL.</summary>
public static class FlightPaths
{
    private const double EarthRadiusMiles = 3958.7613;

    /// <summary>The airports are few and are kept; the flights pass through.</summary>
    [Transform]
    public static IEnumerable<FlightPath> Trace(IEnumerable<StgFlights> flights, IEnumerable<StgAirports> airports, TransformContext context)
    {
        var places = airports.ToDictionary(airport => airport.Iata, airport => new Place(Radians(airport.Latitude), Radians(airport.Longitude)));
        context.Log.Information($"{places.Count} airports");
        var number = 0L;
        foreach (var flight in flights)
        {
            var path = places.TryGetValue(flight.Origin, out var from) && places.TryGetValue(flight.Destination, out var to) ? Between(from, to) : ((double, double)?)null;
            yield return new FlightPath
            {
                FlightNumber = ++number,
                DepartedAt = flight.DepartedAt,
                Origin = flight.Origin,
                Destination = flight.Destination,
                Miles = flight.Miles,
                DirectMiles = path?.Item1,
                Bearing = path?.Item2,
            };
        }
    }

    private static (double Miles, double Bearing) Between(Place from, Place to)
    {
        var east = to.Longitude - from.Longitude;
        var x = Math.Cos(to.Latitude) * Math.Sin(east);
        var y = (Math.Cos(from.Latitude) * Math.Sin(to.Latitude)) - (Math.Sin(from.Latitude) * Math.Cos(to.Latitude) * Math.Cos(east));
        var z = (Math.Sin(from.Latitude) * Math.Sin(to.Latitude)) + (Math.Cos(from.Latitude) * Math.Cos(to.Latitude) * Math.Cos(east));
        return (EarthRadiusMiles * Math.Atan2(Math.Sqrt((x * x) + (y * y)), z), (Math.Atan2(x, y) * 180 / Math.PI + 360) % 360);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private readonly record struct Place(double Latitude, double Longitude);
}
