using DataOps.Testing;
using Flights.Models.Marts;
using Flights.Models.Staging;
using Flights.Transforms;

namespace Flights.Tests;

public class FlightPathsTests
{
    [Fact]
    public async Task The_shortest_way_along_the_equator_is_a_quarter_of_it()
    {
        var run = await ModelTest.For<FlightPath>().Given(Airport("ONE", 0), Airport("TWO", 90)).Given(Flight("ONE", "TWO"), Flight("ONE", "???")).RunAsync();

        var known = Assert.Single(run.Rows, path => path.Destination == "TWO");
        Assert.Equal(3958.7613 * Math.PI / 2, known.DirectMiles!.Value, 6);
        Assert.Equal(90, known.Bearing!.Value, 6);
        Assert.Null(Assert.Single(run.Rows, path => path.Destination == "???").DirectMiles);
        Assert.Equal([1L, 2L], run.Rows.Select(path => path.FlightNumber).Order());
    }

    [Fact]
    public async Task Detours_are_what_flights_are_longer()
    {
        var run = await ModelTest.For<Detours>().Given(Airport("ONE", 0), Airport("TWO", 90)).Given(Flight("ONE", "TWO"), Flight("ONE", "???")).RunAsync();

        var detour = Assert.Single(run.Rows);
        Assert.Equal(("ONE", 1L), (detour.Origin, detour.Flights));
        Assert.Equal(7000 - (3958.7613 * Math.PI / 2), detour.MeanDetourMiles, 6);
    }

    private static StgAirports Airport(string code, double longitude) => new()
    {
        Iata = code, Name = code, City = null, State = null, Latitude = 0, Longitude = longitude,
    };

    private static StgFlights Flight(string origin, string destination) => new()
    {
        DepartedAt = new DateTime(2001, 1, 1, 8, 0, 0), FlightDate = new DateOnly(2001, 1, 1), Origin = origin, Destination = destination,
        Miles = 7000, DelayMinutes = 0, IsLate = false,
    };
}
