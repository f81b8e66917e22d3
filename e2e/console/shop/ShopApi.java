package shop;

import dev.lading.annotations.HttpApi;
import dev.lading.annotations.JwtAuthorizer;
import dev.lading.annotations.LambdaAuthorizer;

@HttpApi(
    allowOrigins = "https://shop.example",
    allowMethods = {"GET", "POST"},
    lambdaAuthorizers =
        @LambdaAuthorizer(
            name = "keys",
            function = "gate",
            identitySources = "$request.header.X-Key",
            resultTtl = 60),
    jwtAuthorizers =
        @JwtAuthorizer(name = "users", issuer = "https://login.example/", audience = "shop"))
interface ShopApi {}
