using DataOps.Testing;
using Flights.Models.Marts;
using Flights.Models.Staging;

namespace Flights.Tests;

public class RoutesTests
{
    [Fact]
    public async Task Routes_are_ranked_by_flights_within_their_origin()
    {
        var run = await ModelTest.For<Routes>()
            .Given(Airport("AMS", "Schiphol"), Airport("JFK", "Kennedy"), Airport("SEA", "Tacoma"))
            .Given(Flight("AMS", "JFK", 10), Flight("AMS", "JFK", -4), Flight("AMS", "SEA", 0))
            .RunAsync();

        var ranks = run.Rows.OrderBy(route => route.RankInOrigin).Select(route => (route.Destination, route.DestinationName, route.Flights));
        Assert.Equal([("JFK", "Kennedy", 2L), ("SEA", "Tacoma", 1L)], ranks);
        Assert.Equal(1.0, run.Rows.Sum(route => route.ShareOfOrigin ?? 0), 12);
    }

    [Fact]
    public async Task Without_flights_there_are_no_routes()
    {
        var run = await ModelTest.For<Routes>().Given(Airport("AMS", "Schiphol")).Given<StgFlights>().RunAsync();
        run.ShouldBeEmpty();
    }

    private static StgAirports Airport(string code, string name) => new()
    {
        Iata = code, Name = name, City = null, State = null, Latitude = 0, Longitude = 0,
    };

    private static StgFlights Flight(string origin, string destination, long delay) => new()
    {
        DepartedAt = new DateTime(2001, 1, 1, 8, 0, 0), FlightDate = new DateOnly(2001, 1, 1), Origin = origin, Destination = destination,
        Miles = 100, DelayMinutes = delay, IsLate = delay > 15,
    };
}
