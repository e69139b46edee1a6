docker tag openjdk orders
